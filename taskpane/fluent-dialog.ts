/** The dialog of Fluent, loaded with the first question. */
import '@fluentui/web-components/dialog/define.js';
import '@fluentui/web-components/dialog-body/define.js';
