/** The zeros of the scripts that write numbers with digits of their own: Arabic, Persian, of India, Thai and Lao. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
];

/** A text with the digits 0 to 9 for those of other scripts, `٢٠` and `२०` as `20`, each as long as it was. */
export function plainDigits(text: string): string {
  return text.replace(/[^\0-\u065f]/g, (letter) => {
    const code = letter.charCodeAt(0);
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? letter : String(code - zero);
  });
}
