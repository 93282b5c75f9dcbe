import { HandbackPanel } from './element';

// a page may load the script twice, or two versions of it: the first one stays
if (!customElements.get('handback-panel')) {
    customElements.define('handback-panel', HandbackPanel);
}
