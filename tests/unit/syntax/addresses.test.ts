import { describe, expect, it } from 'vitest';
import { isSafeAddress, runsSomething } from '../../../src/syntax/addresses.ts';

describe('addresses of schemes', () => {
  it.each([
    'obsidian://open?vault=notes&file=a%20b',
    'vscode://file/home/me/a.py:3',
    'vscode:extension/ms-python.python',
    'zotero://select/library/items/ABCD1234',
    'things:///show?id=today',
    'x-devonthink-item://5C0F-11',
    'spotify:track:4uLU6hMCjMI75M1A2tKUQC',
    'onenote:https://example.org/a#b',
    'skype:echo123?call',
    'ms-word:ofe|u|https://example.org/a.docx',
    'message:%3Cabc%40example.org%3E',
    'urn:isbn:9780262035613',
    'webcal://example.org/dates.ics',
    'mailto:me@example.org',
    'file.md',
    '#a:b',
  ])('`%s` may be followed: it is a page, or opens an app that asks', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'java\tscript://x/%0aalert(1)',
    '\u0001javascript://x/%0aalert(1)',
    'vbscript:msgbox(1)',
    'livescript:x(1)',
    'data:text/html,<p>',
    'data://text/html,x',
    'blob:https://example.org/1',
    'filesystem:https://example.org/x',
    'view-source:https://example.org',
    'jar:https://example.org!/x',
  ])('`%s` runs something, or brings it along', (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(runsSomething(address)).toBe(true);
  });

  it.each([
    'file:///home/me/a.md',
    'app://local/home/me/a.png',
    'chrome://settings',
    'moz-extension://1/a.html',
    'htps://example.org',
    'hhttps://example.org',
    'ttp://example.org',
    'ms-msdt://id/PCWDiagnostic',
    'MS-OfficeCmd:%7B%7D',
    'search-ms:query=a&crumb=location:%5C%5Chost',
    'shell:startup/a',
    'mk:@MSITStore:a.chm',
    'inv:sphinx#usage/quickstart',
    'inv:python:py:function#len',
    'project:#myst-warnings',
    'path:../a.txt',
    'label:#part',
    'localhost:8000/a',
    'example.org:8080/a',
    'fig:loss',
    'Note: else',
  ])('`%s` leads nowhere', (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(runsSomething(address)).toBe(false);
  });
});
