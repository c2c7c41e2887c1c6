/**
 * The side of a shared program: says when it is ready, answers one question after the other, ends when the run ends.
 */
export function serveRun(ready, answer = () => null) {
  process.on('disconnect', () => process.exit(0));
  let last = Promise.resolve();
  process.on('message', ({ id, ask }) => {
    last = last
      .then(() => answer(ask))
      .catch((error) => ({ failed: String(error?.message ?? error) }))
      .then((found) => process.send({ id, answer: found }));
  });
  process.send({ ready });
}
