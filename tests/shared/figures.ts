/** The bundled figures as entries hand them to the pane: there from the start. */
import '../../src/runtime';
import { fillPage } from '../../src/content';
import { ALREADY_LOADED } from '../../src/world/loading';
import { world } from '../../src/world/world';
import { figuresOf, type Figures } from '../../taskpane/figures';

export const bundled: Figures = figuresOf(world, ALREADY_LOADED, () => fillPage);
