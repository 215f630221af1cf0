import type { FC } from 'hono/jsx';
import type { ActorRef, StoredLink } from '../../store/index.ts';

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

/**
 * The chain of word, from who spoke to who brought it: "Wang Yi ← Russian state television ← Bloomberg". A record's chain
 * runs outermost first, so it is turned round; a speaker who is also its innermost link is named once.
 */
export const Chain: FC<{ speakers?: readonly ActorRef[]; chain: readonly StoredLink[]; label: string }> = ({
  speakers = [],
  chain,
  label,
}) => {
  const links = chain.toReversed();
  const spoken = speakers.filter(({ name }) => name !== links[0]?.name);
  if (links.length === 0) return null;
  return (
    <p class="chain">
      <span class="hidden">{label}: </span>
      {spoken.length > 0 && <ActorNames actors={spoken} />}
      {links.map((link, index) => (
        <>
          {(index > 0 || spoken.length > 0) && (
            <span class="arrow" aria-label="via" role="img">
              {' ← '}
            </span>
          )}
          <ActorName actor={link} />
        </>
      ))}
    </p>
  );
};
