// A desk that others can reach asks for a token, which no address holds.
import { must } from './checks.js';

export async function door(page, base, token, wrong) {
  const refused = await fetch(base + '/api/v1/case');
  must(refused.status === 401 && /problem\+json/.test(refused.headers.get('content-type')), 'without a token it answers ' + refused.status);
  must((await fetch(base + '/api/v1/case', { headers: { Authorization: 'Bearer ' + token } })).status === 200, 'a program with the token is refused');
  await page.goto(base + '/claims');
  await page.getByLabel('Token').waitFor();
  must(!/Morvan|Vask/.test(await page.locator('body').innerText()), 'the closed desk shows something of the case');
  await page.getByLabel('Token').fill('not-the-token-at-all-0000');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('alert').getByText('The token is wrong.').waitFor();
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.locator('main .line').first().waitFor();
  await page.reload();
  await page.locator('main .line').first().waitFor();
  must(!page.url().includes(token), 'the address holds the token');
  must(!(await page.evaluate(() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage))).includes(token), 'the browser keeps the token where scripts can read it');
  // The browser itself writes down each answer that refused.
  for (let i; (i = wrong.findIndex((w) => w.includes('401'))) >= 0; ) wrong.splice(i, 1);
}
