/**
 * The table behind the media library, for a migration of each subgraph that shows pictures. `subject` is the table of
 * what they are shown of. One that is attached has a place; of those that are not, what nobody came back for goes.
 */
export const createMediaTables = (subject: string): string => `
  CREATE TABLE media (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('AWAITED', 'PROCESSING', 'STORED', 'ATTACHED', 'REMOVED')),
    content_type text NOT NULL,
    bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
    width integer CHECK (width > 0),
    height integer CHECK (height > 0),
    subject_id uuid REFERENCES ${subject},
    position integer CHECK (position > 0),
    alt text NOT NULL DEFAULT '',
    expires_at timestamptz NOT NULL,
    CONSTRAINT media_has_a_place CHECK ((state = 'ATTACHED') = (subject_id IS NOT NULL) AND (state = 'ATTACHED') = (position IS NOT NULL)),
    CONSTRAINT media_is_measured CHECK (state IN ('AWAITED', 'PROCESSING', 'REMOVED') OR (width IS NOT NULL AND height IS NOT NULL)),
    CONSTRAINT media_in_order UNIQUE (subject_id, position) DEFERRABLE INITIALLY DEFERRED
  );
  CREATE INDEX media_open ON media (owner_id) WHERE state IN ('AWAITED', 'PROCESSING', 'STORED');
  CREATE INDEX media_due ON media (expires_at) WHERE state <> 'ATTACHED';
`;

/** Takes it away again. */
export const DROP_MEDIA_TABLES = 'DROP TABLE media;';
