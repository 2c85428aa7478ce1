// Long questions are asked one after the other, so that the program is free for others between them.
let last = Promise.resolve();

// inTurn asks when all that was asked before is answered; what is given up meanwhile is not asked.
export function inTurn(ask, signal) {
  const mine = last.then(() => (signal?.aborted ? Promise.reject(signal.reason) : ask()));
  last = mine.catch(() => {});
  return mine;
}
