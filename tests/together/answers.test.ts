import { together } from './together';

together('answers');
