// What runs on every page, as one small file that the second page finds in the cache.
import './code-block.ts';
import './continue-reading.ts';
import './course-map.ts';
import './heading-links.ts';
import './keyboard-scrolling.ts';
import './old-links.ts';
import './passage-link.ts';
import './picture-zoom.ts';
import './reading-place.ts';
import './search-opener.ts';
import './theme-switch.ts';

if (document.querySelector('interactive-figure')) import('./interactive-figure.ts').catch(() => {});
