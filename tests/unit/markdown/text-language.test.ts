import { expect, it } from 'vitest';
import { textLanguage } from '../../../src/markdown/text-language.ts';

const french =
  'Cette documentation présente les outils les plus adaptés à ces tâches, et oriente les utilisateurs vers les ressources.';
const code = 'export default { components: { Loading: define(() => import("./Loading.vue")) } }';

it.each([
  [
    'addresses, however long',
    `[![Build](https://example.org/run?name=${'the%20first%20and%20the%20last&value='.repeat(9)})](https://example.org/${'with-all-of-the-others/'.repeat(20)})\n\n${french}`,
  ],
  [
    'scripts and styles',
    `<script setup>\nif (a < b) {\n  ${code}\n}\n</script>\n<style>a > b { color: red }</style>\n\n${french}`,
  ],
  [
    'comments',
    `<!-- This part is written\nfor the <b>editors</b> of the book, who will know what to do with it. -->\n\n${french}`,
  ],
  [
    'front matter and fences',
    `---\ntitle: The very first of all\n---\n\n\`\`\`js\n${code}\n\`\`\`\n\n${french}`,
  ],
])('a text is in the language of its words, without %s', async (_, source) => {
  expect(await textLanguage(source, [])).toMatchObject({ language: 'fr', isReliable: true });
});

it.each([
  [
    'id',
    'Pada bab ini kita belajar bahwa sebuah fungsi bisa dipanggil berulang kali, karena kode itu berbeda.',
  ],
  [
    'ms',
    'Dalam bab ini kita belajar bahawa satu fungsi boleh dipanggil berulang kali, kerana kod itu berbeza.',
  ],
])('Indonesian and Malay are told apart by everyday words: %s', async (language, source) => {
  expect(await textLanguage(source, [])).toMatchObject({ language });
});
