/** The same figures as the pane's own page fetches. */
import { fetchFigures } from '../../../taskpane/fetch-figures';

export const figures = fetchFigures();
