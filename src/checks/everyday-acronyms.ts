import { nameSet } from '../lib/name-set.ts';

/**
 * Acronyms that need no explanation, by language: those that a learner's dictionary has as words or that browsers and
 * phones say to everybody, and states, currencies, companies and bodies that go by their letters. Terms of a
 * field, this course's or any other's, are none. In a language without a list nobody is warned: how its authors
 * explain acronyms, if they do, isn't known here.
 */
export const everydayAcronyms: Readonly<Record<string, ReadonlySet<string>>> = {
  en: nameSet(
    [
      'AC AD AIDS COVID CT MRI AKA AM ASAP ATM BA BC BCE BS CCTV CD CE CEO CFO CTO CV DC DIY DJ DNA DVD ETA FAQ FYI GDP',
      'GMT GPS HIV HQ ID IOU IQ IT LCD LED LGBT MA MBA MC MD MP MS NB NGO OK PA PC PE PHD PIN PM PR PS QED',
      'RAM RIP RNA ROM RSVP SIM SMS SOS TBA TBD TLDR TNT TV UFO UTC VAT VHS VIP WC WWW XL AKA IMHO IMO LOL',
      'KB MB GB TB API APIS ASCII BMP CPU CSS CSV DOI EPUB FTP GIF GPU GUI HDMI HTML HTTP HTTPS IP ISBN JPEG JPG JSON OS',
      'PDF PNG RGB SQL SSD SVG TXT UI URL URLS USB VPN WIFI XML YAML ZIP',
      'EU UAE UK UN UNESCO UNICEF US USA USSR WHO CAD CHF CNY EUR GBP INR JPY RMB USD',
      'ACM AMD AWS BBC CBS CERN CIA CNN FBI FDA IBM IEEE IMF ISO MIT NASA NATO NBC NBER NSA NSF NVIDIA OECD OPEC SAP UCLA',
      'DEBUG ERROR FIXME HOWTO INFO LICENSE NA NULL README TODO WARNING',
    ].join(' '),
  ),
};
