// Dates in EDTF, as words and as a stretch of days. Local dates: no hour, no time zone, nothing is shifted.

const day = 86400000;

function bounds(s) {
  s = s.replace(/[~?%]/g, '');
  const m = s.match(/^(\d{2}[\dX]{2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/);
  if (!m) return null;
  const [, y, mo, d] = m;
  const y0 = +y.replace(/X/g, '0'), y1 = +y.replace(/X/g, '9');
  const utc = (yy, mm, dd) => Date.UTC(yy, mm, dd);
  if (!mo || mo === 'XX' || y0 !== y1) return [utc(y0, 0, 1), utc(y1 + 1, 0, 1)];
  const season = { 21: [2, 5], 22: [5, 8], 23: [8, 11], 24: [11, 14] }[+mo];
  if (season) return [utc(y0, season[0], 1), utc(y0, season[1], 1)];
  if (!d || d === 'XX') return [utc(y0, +mo - 1, 1), utc(y0, +mo, 1)];
  const t = utc(y0, +mo - 1, +d);
  return [t, t + day];
}

// stretch gives [first moment, moment after the last] in milliseconds, either null where it is open, or null for
// what is no date.
export function stretch(edtf) {
  if (!edtf) return null;
  let s = edtf;
  const within = s.match(/^\[(.*)\.\.(.*)\]$/) ?? s.match(/^\{(.*)\.\.(.*)\}$/);
  if (within) s = within[1] + '/' + within[2];
  if (s.includes('/')) {
    const [a, b] = s.split('/');
    const from = a && a !== '..' ? bounds(a) : null, to = b && b !== '..' ? bounds(b) : null;
    if (!from && !to) return null;
    return [from ? from[0] : null, to ? to[1] : null];
  }
  return bounds(s);
}

const phrases = {
  en: { about: 'about {x}', until: 'until {x}', since: 'since {x}', between: '{x} to {y}', within: 'between {x} and {y}', decade: 'the {x}s', season: ['spring', 'summer', 'autumn', 'winter'], undated: '{x}, year not given', never: ['a year not given', 'a month not given', 'a day not given'] },
  es: { about: 'hacia {x}', until: 'hasta {x}', since: 'desde {x}', between: '{x} a {y}', within: 'entre {x} y {y}', decade: 'los años {x}', season: ['primavera de', 'verano de', 'otoño de', 'invierno de'], undated: '{x}, sin el año', never: ['un año no dicho', 'un mes no dicho', 'un día no dicho'] },
};

// Formatters are dear to make: each is made once.
const made = new Map();
function formatter(lang, opts) {
  const key = lang + opts.month + opts.day + opts.year;
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'es', opts));
  return made.get(key);
}

// undated words a date whose year the text does not give: "2 April, year not given".
function undated(p, lang, mo, d, short) {
  if (!mo || mo === 'XX') return p.never[d ? 2 : mo ? 1 : 0];
  if (+mo >= 21) return p.season[+mo - 21] ? p.undated.replace('{x}', p.season[+mo - 21].replace(/ de$/, '')) : p.never[0];
  const opts = { month: short ? 'short' : 'long', timeZone: 'UTC' };
  if (d && d !== 'XX') opts.day = 'numeric';
  return p.undated.replace('{x}', formatter(lang, opts).format(new Date(Date.UTC(2000, +mo - 1, opts.day ? +d : 1))));
}

function one(s, lang, short) {
  const p = phrases[lang];
  const about = /[~?%]/.test(s);
  let clock;
  [s, clock] = s.replace(/[~?%]/g, '').split('T');
  const m = s.match(/^(\d{2}[\dX]{2}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/);
  let w = s;
  if (m) {
    const [, y, mo, d] = m;
    if (y === 'XXXX') w = undated(p, lang, mo, d, short);
    else if (/X/.test(y)) w = /^\d{3}X$/.test(y) ? p.decade.replace('{x}', y.replace('X', '0')) : y;
    else if (!mo || mo === 'XX') w = y;
    else if (+mo >= 21) w = p.season[+mo - 21] ? `${p.season[+mo - 21]} ${y}` : y;
    else {
      const opts = { year: 'numeric', month: short ? 'short' : 'long', timeZone: 'UTC' };
      if (d && d !== 'XX') opts.day = 'numeric';
      w = formatter(lang, opts).format(new Date(Date.UTC(+y, +mo - 1, d && d !== 'XX' ? +d : 1)));
    }
  }
  if (clock) w += ', ' + clock.replace(/^(\d\d:\d\d):00$/, '$1').replace(/^(\d\d)$/, '$1:00');
  return about ? p.about.replace('{x}', w) : w;
}

// inWords says a date as a person would: "3 May 2031", "until 16 June 2031". Empty for none.
export function inWords(edtf, lang = 'en', short = false) {
  if (!edtf) return '';
  const p = phrases[lang];
  const within = edtf.match(/^[[{](.*)\.\.(.*)[\]}]$/);
  if (within) return p.within.replace('{x}', one(within[1], lang, short)).replace('{y}', one(within[2], lang, short));
  if (edtf.includes('/')) {
    const [a, b] = edtf.split('/');
    if (!a || a === '..') return p.until.replace('{x}', one(b, lang, short));
    if (!b || b === '..') return p.since.replace('{x}', one(a, lang, short));
    return p.between.replace('{x}', one(a, lang, short)).replace('{y}', one(b, lang, short));
  }
  return one(edtf, lang, short);
}
