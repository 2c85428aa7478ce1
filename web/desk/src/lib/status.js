// How a status is shown: one of seven families, each with a line and a mark of its own shape. The words come from
// the catalogue, and always with who says so.

const families = {
  asserted: 'says', reported: 'says', alleged: 'alleges', denied: 'denies', negated: 'denies', planned: 'notyet', conditional: 'notyet',
  predicted: 'notyet', promised: 'notyet', called_for: 'notyet', opinion: 'opines', declined_to_comment: 'silent', referred: 'silent',
};

export const statuses = Object.keys(families);

// family gives the family of a claim; what an outlet states in its own words alone is "own".
export function family(claim) {
  const f = families[claim.status] ?? 'says';
  return f === 'says' && claim.chain.length < 2 && claim.status === 'asserted' ? 'own' : f;
}

export const familyOf = (status) => families[status] ?? 'says';
export const order = ['alleges', 'denies', 'says', 'notyet', 'opines', 'silent', 'own'];
export const speaker = (claim) => claim.chain[claim.chain.length - 1];
