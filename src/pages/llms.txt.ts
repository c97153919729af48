import type { APIRoute } from 'astro';
import { currentHome } from '../feeds/full-address.ts';
import { llmsIndex } from '../feeds/llms.ts';
import { currentSite } from '../site/current-site.ts';

/** The course in a few lines, for language models and whoever else prefers plain text. */
export const GET: APIRoute = () => new Response(llmsIndex(currentSite().publication.course, currentHome()));
