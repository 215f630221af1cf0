import type { FC } from 'hono/jsx';
import type { StoredLink } from '../../store/index.ts';

/** An actor's name, leading to its page. */
export const ActorName: FC<{ actor: { readonly key?: string; readonly name: string } }> = ({ actor }) =>
  actor.key ? (
    <a class="actor" href={`/actor/${encodeURIComponent(actor.key)}`}>
      <bdi>{actor.name}</bdi>
    </a>
  ) : (
    <bdi>{actor.name}</bdi>
  );

/** Names in a row, with commas between. */
export const ActorNames: FC<{ actors: readonly { readonly key?: string; readonly name: string }[] }> = ({
  actors,
}) => (
  <>
    {actors.map((actor, index) => (
      <>
        {index > 0 && ', '}
        <ActorName actor={actor} />
      </>
    ))}
  </>
);

/** Whom a speaker cites: "citing two officials". */
export const Cited: FC<{ links: readonly StoredLink[] | undefined; label: string }> = ({ links, label }) =>
  links && links.length > 0 ? (
    <span class="cited">
      {` ${label} `}
      <ActorNames actors={links} />
    </span>
  ) : null;

/**
 * The chain of word, from who spoke to who brought it: "Wang Yi ← Russian state television ← Bloomberg". A record's chain
 * runs outermost first, so it is turned round; a speaker who is also its innermost link is named once.
 */
export const Chain: FC<{
  speakers?: readonly { readonly key?: string; readonly name: string }[];
  chain: readonly StoredLink[];
  label: string;
}> = ({ speakers = [], chain, label }) => {
  const links = chain.toReversed();
  const carried = speakers.some(({ name }) => name === links[0]?.name) ? links.slice(1) : links;
  if (speakers.length + carried.length === 0) return null;
  return (
    <span class="chain">
      {speakers.length > 0 ? (
        <span class="speakers">
          <ActorNames actors={speakers} />
        </span>
      ) : (
        <span class="on-word">{label} </span>
      )}
      {carried.map((link, index) => (
        <>
          {(index > 0 || speakers.length > 0) && <span class="arrow">{' ← '}</span>}
          <ActorName actor={link} />
        </>
      ))}
    </span>
  );
};
