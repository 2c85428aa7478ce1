// resource asks for something whenever what the question reads has changed, and drops answers that come too late.
export function resource(ask) {
  let data = $state.raw(), error = $state.raw(null), loading = $state(true), again = $state(0);
  $effect(() => {
    void again;
    const stop = new AbortController();
    loading = true;
    Promise.resolve(ask(stop.signal)).then(
      (d) => {
        if (stop.signal.aborted) return;
        data = d;
        error = null;
        loading = false;
      },
      (e) => {
        if (stop.signal.aborted) return;
        error = e;
        loading = false;
      },
    );
    return () => stop.abort();
  });
  return {
    get data() {
      return data;
    },
    set data(d) {
      data = d;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload() {
      again++;
    },
  };
}
