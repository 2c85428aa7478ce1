// Quotation marks inside of quotation marks.

// within puts marks that stand in words that are quoted into their other form, and closes those that the words leave open.
export function within(s, lang) {
  const [open, close] = lang === 'es' ? ['“', '”'] : ['‘', '’'];
  let left = 0;
  const out = s.replace(/[“”«»"]/g, (c, i) => {
    const opens = c === '“' || c === '«' || (c === '"' && /^$|[\s(]/.test(s.charAt(i - 1)));
    if (opens) left++;
    else if (left) left--;
    else return '';
    return opens ? open : close;
  });
  return out + close.repeat(left);
}
