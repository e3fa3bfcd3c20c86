import { Fragment, type JSX } from 'preact';
import type { EndpointBlock } from '../../model/page.js';
import { Method } from './method.js';

export function Endpoint({ block: { method, path, servers } }: { block: EndpointBlock }): JSX.Element {
  return (
    <div class="endpoint">
      <p class="request-line">
        <Method method={method} />
        <code class="path">
          {path.split('/').map((part, index) => (
            <Fragment key={`${index}${part}`}>
              {index > 0 && '/'}
              {index > 0 && <wbr />}
              {part.startsWith('{') ? <b>{part}</b> : part}
            </Fragment>
          ))}
        </code>
      </p>
      {servers.length > 0 && (
        <ul class="servers">
          {servers.map(({ url, description }) => (
            <li key={url}>
              <code>{url}</code> <span>{description}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
