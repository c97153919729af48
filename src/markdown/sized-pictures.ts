import type { Extension } from 'mdast-util-from-markdown';
import { decodeString } from 'micromark-util-decode-string';
import type { Code, Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from '../syntax/teach-parser.ts';

const EXCLAMATION = 33;
const CLOSE = 41;
/** Characters of one; no parser should look further for its end. */
const LONGEST = 3000;
const sized =
  /^!\[((?:[^\\[\]]|\\.|\[[^[\]]*\])*)\]\([ \t]*(?:<([^<>]*)>|([^\s<>]+))(?:[ \t]+(?:"([^"]*)"|'([^']*)'))?[ \t]+=(\d*%?)(?:x(\d*%?))?[ \t]*\)$/;

/** Teaches the parser `![what it shows](picture.png "title" =400x300)` of HackMD, Joplin and markdown-it's plugins. */
export function remarkSizedPictures(this: Processor): void {
  teachParser(this, { text: { [EXCLAMATION]: construct } }, fromMarkdown);
}

const construct: Construct = {
  name: 'sizedPicture',
  tokenize(effects, ok, nok) {
    let written = '';
    return function start(code: Code): State | undefined {
      effects.enter('sizedPicture' as never);
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      if (code === null || code < -2 || written.length > LONGEST) return nok(code);
      if (written.length === 1 && code !== 91) return nok(code);
      if (code !== -1) written += code === -2 ? '\t' : String.fromCharCode(code);
      effects.consume(code);
      if (code !== CLOSE || !/=[\dx%]+[ \t]*\)$/.test(written.slice(-40)) || !sized.test(written))
        return inside;
      effects.exit('sizedPicture' as never);
      return ok;
    }
  },
};

const fromMarkdown: Extension = {
  enter: {
    sizedPicture(token) {
      const [, alt = '', bracketed, bare = '', double, single, width, height] =
        sized.exec(this.sliceSerialize(token)) ?? [];
      const title = double ?? single;
      const hProperties = { ...(width && { width }), ...(height && { height }) };
      this.enter(
        {
          type: 'image',
          url: decodeString(bracketed ?? bare),
          alt: decodeString(alt),
          title: title === undefined ? null : decodeString(title),
          data: { hProperties },
        },
        token,
      );
    },
  },
  exit: {
    sizedPicture(token) {
      this.exit(token);
    },
  },
};
