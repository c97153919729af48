// What goes along with a reader, on every page: of no use before something is done there.
import './keep-offline.ts';
import './reading-place.ts';
import './restored-page.ts';
