const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

/** The root of the site, wherever it lies. */
export const root: string = new URL('../', own).href;

/** Adds a style sheet of `assets/`. */
export function style(name: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${root}assets/${name}`;
  document.head.append(link);
}

const loads = new Map<string, Promise<void>>();

/** Runs a script of `assets/` once. A failure may be tried again. */
export function load(name: string): Promise<void> {
  let promise = loads.get(name);
  if (promise === undefined) {
    promise = new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${root}assets/${name}`;
      script.onload = () => resolve();
      script.onerror = () => {
        script.remove();
        loads.delete(name);
        reject(new Error(`${script.src} could not be loaded.`));
      };
      document.head.append(script);
    });
    loads.set(name, promise);
  }
  return promise;
}
