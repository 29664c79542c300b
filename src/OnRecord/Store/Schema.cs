namespace OnRecord.Store;

/// <summary>
/// The data model of a case file, in one place. Row numbers are internal; outside, a thing is named by its
/// <see cref="Sources.RecordId"/>, whose 64-bit hash stands in the column <c>hash</c>.
/// </summary>
internal static class Schema
{
    /// <summary>"ONRC" in ASCII: the SQLite application_id of every case file.</summary>
    public const int ApplicationId = 0x4F4E5243;

    /// <summary>Version of the tables below. A newer file is refused, an older one migrated after a backup by
    /// <see cref="CaseMigration"/>.</summary>
    public const int Version = 18;

    /// <summary>
    /// entry: one row per file and member, the ledger. A source is an entry without parent; its members carry its number
    /// in <c>source</c> and are written before it, so a source row means "read to the end". <c>base</c> is what reading
    /// found (kept, container, failed); <c>state</c> adds what only the whole case can tell (copy, superseded, missing).
    /// <c>reading</c>: of a source, the <see cref="Ingest.Readers.Version"/> it was read by.
    /// replaced: hashes of ids that are no more and of those that stand in their place, of items, of messages, and of what is told in them (<see cref="ReplacedIds"/>).
    /// item: one row per distinct message or document, or per later part of one whose text is over the limit
    /// (<c>part_of</c> names the first). date_from and date_to: first and last second that the date may mean, as seconds
    /// since 1970 on the clock of the case's zone, or as written where the case has none; instant: the same as one moment. near_key and text_key: see
    /// <see cref="Record.Copies.CopyKey"/>. heads: which copies' headers are in the index under the item (<see cref="Building.HeadIndex"/>), null for none.
    /// participant: whom the header of an item names, and beside them whom only that of a copy names, <c>from_copy</c> (<see cref="Building.CopiedParticipants"/>).
    /// field_block: header fields of some dozens of items together, because they are much alike; an item names its stretch.
    /// item_text: its texts, Brotli-compressed UTF-8, with their maps; numbered by <see cref="TextFields"/>. Of a text that is
    /// longer than one of <see cref="TextBlocks"/> it has the first block, and text_block the others: start, points and
    /// terms count what stands before.
    /// carried: of each document the messages that carry it, attached or inside what is attached (<see cref="Building.CarriedLinks"/>).
    /// variant_group: held messages that are variants of one another, in groups, in the order of their paths (<see cref="Building.VariantLinks"/>); variant: pairs of which at least one is recovered.
    /// analysis: how the items from first to last are cut (<see cref="Analysis.CutBlock"/>), and the version of the rules that cut them.
    /// thread, link, recovered, recovered_copy, altered, loose, trail, trail_step: the record over the whole case, written anew as one whole; <see cref="CaseMeta.Record"/>
    /// names the version of its rules. Where a column names a message that may be held or recovered, it is the item's number, or
    /// the recovered message's below zero; so it is in participant and variant. link: of each message its thread, what it answers, why, and
    /// whose words its embedded headers begin (<see cref="Recording.QuoteCodec"/>). altered: who quotes an item with other words than it has.
    /// loose: stretches of quoted words that are of no message and are analysed here and nowhere else, in UTF-16 units of the item's text (<see cref="Record.Loose.LoosePassages"/>).
    /// fts: the index of all items' words. Its parts are merged only when there are sixteen: below that a merge while reading gains no query anything and leaves free pages.
    /// finding: what the language engine found in an item's text (<see cref="Analysis.FindingsCodec"/>), in whose words, by which rules (below zero while the events are of earlier findings); left_out: how many passages were not analysed, by why, as a JSON object; loose: which stretches of <c>loose</c> it is of (<see cref="Analysis.LooseSpan"/>).
    /// failure: the steps that failed on an item by a defect of the program (<see cref="Analysis.ItemFailure"/>), and in which build of the program.
    /// party, party_key, address_party, item_party, event, event_party: who is who over the whole case and what is told of them, written anew as one
    /// whole; <see cref="CaseMeta.People"/> names the version of its rules. party_key: all keys of a party, the smallest first, each with the id that is made of it. item_party: for each party of an item's
    /// findings the party of the case, 0 for none. event: statements, contacts, requests and proceedings
    /// (<see cref="Recording.EventKind"/>), <c>number</c> being their place in the findings, <c>timed</c> 1 when the text gives a time,
    /// else the dates are the item's; <c>group_hash</c> the same for statements that are one, reported in several items, and for contacts that are one, of these the hash of the one that stands for all; <c>words</c> a hash of its words,
    /// by which it is known again when it has another id (<see cref="Recording.ToldIds"/>).
    /// placed: where a time of an item's findings lies that is told from something else ("hours before the vote"), and the words of the other item, in UTF-16 units of its text, that tell when that was; written with the events.
    /// asked: of a request that a message makes (its number in the findings lies behind those of the requests that are told) the message, the addresses of who asks and who is asked, the outcome
    /// (<see cref="Language.Requests.RequestOutcome"/>), the message that answers, and where its words stand in UTF-16 units of a held item's text. asked_evidence: requests that are the same as another one.
    /// dispute, dispute_party: what does not fit together (<see cref="Record.Disputes.FoundDispute"/>), with both sides (<c>left_hash</c> a statement, or a message that denies a contact in its own words, <c>right_hash</c> another or, where <c>right_message</c> is 1, a message, where it is 2 a contact) and everybody whom either concerns; written with the events.
    /// trail, trail_step: the wordings that travelled furthest, and where each of their steps stands, in UTF-16 units of a text of the holder; part of the record.
    /// decision: what reviewers decided, never changed but for who took it back (<see cref="Decisions.Decision"/>).
    /// term: every word of letters that the index has, under its stem.
    /// fts: the words of each item (rowid = item_id), folded by our own tokenizer; no text is stored in it. recovered_fts: the same of each recovered message (rowid = recovered_id, <see cref="Recording.RecoveredWords"/>).
    /// </summary>
    public const string Tables = """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE TABLE root(name TEXT PRIMARY KEY, path TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE entry(
          entry_id INTEGER PRIMARY KEY, parent INTEGER, source INTEGER NOT NULL, path TEXT NOT NULL,
          sha256 BLOB, bytes INTEGER NOT NULL, media_type TEXT, base TEXT NOT NULL, state TEXT NOT NULL, of INTEGER,
          item_hash INTEGER, item_id INTEGER, place_start INTEGER, modified INTEGER, reading INTEGER);
        CREATE TABLE replaced(hash INTEGER PRIMARY KEY, by INTEGER NOT NULL);
        CREATE INDEX entry_path ON entry(path);
        CREATE INDEX entry_item ON entry(item_id) WHERE item_id IS NOT NULL;
        CREATE INDEX entry_unresolved ON entry(item_hash) WHERE item_hash IS NOT NULL AND item_id IS NULL;
        CREATE INDEX entry_source ON entry(source) WHERE parent IS NOT NULL;
        CREATE TABLE problem(problem_id INTEGER PRIMARY KEY, entry_id INTEGER NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL, start INTEGER, end INTEGER);
        CREATE INDEX problem_entry ON problem(entry_id);
        CREATE TABLE item(
          item_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, kind INTEGER NOT NULL, sha256 BLOB NOT NULL, media_type TEXT,
          title TEXT, date TEXT, date_from INTEGER, date_to INTEGER, instant INTEGER, near_key INTEGER, text_key INTEGER, message_id TEXT, copy_of INTEGER, part INTEGER NOT NULL, part_of INTEGER,
          path TEXT, has_attachment INTEGER NOT NULL, from_text TEXT, doc TEXT NOT NULL, file_names TEXT, block_id INTEGER, block_start INTEGER, block_length INTEGER, heads INTEGER);
        CREATE TABLE field_block(block_id INTEGER PRIMARY KEY, fields BLOB NOT NULL);
        CREATE INDEX item_near ON item(near_key, text_key) WHERE near_key IS NOT NULL;
        CREATE INDEX item_instant ON item(instant);
        CREATE INDEX item_copy ON item(copy_of) WHERE copy_of IS NOT NULL;
        CREATE TABLE item_text(text_id INTEGER PRIMARY KEY, units INTEGER NOT NULL, text BLOB NOT NULL, map BLOB NOT NULL);
        CREATE TABLE text_block(block_id INTEGER PRIMARY KEY, start INTEGER NOT NULL, points INTEGER NOT NULL, terms INTEGER NOT NULL, joins INTEGER NOT NULL, text BLOB NOT NULL, map BLOB NOT NULL);
        CREATE TABLE address(address_id INTEGER PRIMARY KEY, address TEXT, name TEXT);
        CREATE TABLE participant(item_id INTEGER NOT NULL, role INTEGER NOT NULL, ordinal INTEGER NOT NULL, address_id INTEGER NOT NULL, from_copy INTEGER,
          PRIMARY KEY(item_id, role, ordinal)) WITHOUT ROWID;
        CREATE INDEX participant_address ON participant(address_id);
        CREATE TABLE attachment(item_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT, child_hash INTEGER, sha256 BLOB, PRIMARY KEY(item_id, ordinal)) WITHOUT ROWID;
        CREATE TABLE carried(item_id INTEGER NOT NULL, message_id INTEGER NOT NULL, PRIMARY KEY(item_id, message_id)) WITHOUT ROWID;
        CREATE INDEX carried_message ON carried(message_id);
        CREATE TABLE variant(item_id INTEGER NOT NULL, other INTEGER NOT NULL, why TEXT NOT NULL, PRIMARY KEY(item_id, other)) WITHOUT ROWID;
        CREATE TABLE variant_group(group_id INTEGER NOT NULL, place INTEGER NOT NULL, item_id INTEGER NOT NULL, PRIMARY KEY(group_id, place)) WITHOUT ROWID;
        CREATE INDEX variant_group_item ON variant_group(item_id);
        CREATE TABLE analysis(first INTEGER PRIMARY KEY, last INTEGER NOT NULL, rules INTEGER NOT NULL, cuts BLOB NOT NULL);
        CREATE TABLE thread(thread_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, date_from INTEGER, date_to INTEGER, instant INTEGER, gaps TEXT);
        CREATE TABLE link(item_id INTEGER PRIMARY KEY, thread_id INTEGER, parent INTEGER, reason INTEGER NOT NULL, quotes BLOB);
        CREATE INDEX link_thread ON link(thread_id);
        CREATE TABLE recovered(recovered_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, how INTEGER NOT NULL, message_id TEXT, title TEXT, date TEXT,
          date_from INTEGER, date_to INTEGER, instant INTEGER, path TEXT, thread_id INTEGER, parent INTEGER);
        CREATE INDEX recovered_hash ON recovered(hash);
        CREATE INDEX recovered_thread ON recovered(thread_id);
        CREATE TABLE recovered_copy(recovered_id INTEGER NOT NULL, place INTEGER NOT NULL, item_id INTEGER NOT NULL, header INTEGER NOT NULL, PRIMARY KEY(recovered_id, place)) WITHOUT ROWID;
        CREATE TABLE altered(item_id INTEGER NOT NULL, holder INTEGER NOT NULL, header INTEGER NOT NULL, PRIMARY KEY(item_id, holder, header)) WITHOUT ROWID;
        CREATE TABLE finding(item_id INTEGER PRIMARY KEY, rules INTEGER NOT NULL, writers TEXT NOT NULL, findings BLOB NOT NULL, left_out TEXT, loose TEXT);
        CREATE TABLE loose(item_id INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, writer INTEGER NOT NULL, PRIMARY KEY(item_id, start)) WITHOUT ROWID;
        CREATE TABLE failure(item_id INTEGER NOT NULL, step TEXT NOT NULL, type TEXT NOT NULL, program TEXT NOT NULL, PRIMARY KEY(item_id, step)) WITHOUT ROWID;
        CREATE TABLE party(party_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, type INTEGER NOT NULL, name TEXT NOT NULL, sightings INTEGER NOT NULL, data TEXT NOT NULL);
        CREATE TABLE party_key(hash INTEGER PRIMARY KEY, party_id INTEGER NOT NULL, rank INTEGER NOT NULL, key TEXT NOT NULL);
        CREATE INDEX party_key_party ON party_key(party_id);
        CREATE TABLE decision(decision_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, action INTEGER NOT NULL, subject TEXT NOT NULL, keys TEXT NOT NULL, words TEXT NOT NULL,
          by TEXT NOT NULL, at TEXT NOT NULL, undone_by TEXT);
        CREATE TABLE address_party(address_id INTEGER PRIMARY KEY, party_id INTEGER NOT NULL);
        CREATE TABLE item_party(item_id INTEGER PRIMARY KEY, parties BLOB NOT NULL);
        CREATE TABLE event(event_id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, hash INTEGER NOT NULL, item_id INTEGER NOT NULL, number INTEGER NOT NULL,
          timed INTEGER NOT NULL, date_from INTEGER, date_to INTEGER, instant INTEGER, group_hash INTEGER, words INTEGER);
        CREATE INDEX event_hash ON event(hash);
        CREATE INDEX event_group ON event(group_hash) WHERE group_hash IS NOT NULL;
        CREATE TABLE event_party(party_id INTEGER NOT NULL, event_id INTEGER NOT NULL, PRIMARY KEY(party_id, event_id)) WITHOUT ROWID;
        CREATE TABLE placed(item_id INTEGER NOT NULL, time INTEGER NOT NULL, value TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, precision INTEGER NOT NULL, other INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
          PRIMARY KEY(item_id, time)) WITHOUT ROWID;
        CREATE TABLE asked(event_id INTEGER PRIMARY KEY, message INTEGER NOT NULL, by INTEGER NOT NULL, asked INTEGER NOT NULL, outcome INTEGER NOT NULL, answer INTEGER, start INTEGER, end INTEGER);
        CREATE TABLE asked_evidence(event_id INTEGER PRIMARY KEY, request INTEGER NOT NULL);
        CREATE TABLE dispute(dispute_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, kind INTEGER NOT NULL, score INTEGER NOT NULL, left_hash INTEGER NOT NULL, right_hash INTEGER NOT NULL, right_message INTEGER NOT NULL, why TEXT NOT NULL,
          date_from INTEGER, date_to INTEGER, instant INTEGER);
        CREATE INDEX dispute_hash ON dispute(hash);
        CREATE TABLE dispute_party(party_id INTEGER NOT NULL, dispute_id INTEGER NOT NULL, PRIMARY KEY(party_id, dispute_id)) WITHOUT ROWID;
        CREATE TABLE trail(trail_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, spread INTEGER NOT NULL);
        CREATE TABLE trail_step(trail_id INTEGER NOT NULL, place INTEGER NOT NULL, item INTEGER NOT NULL, holder INTEGER NOT NULL, field INTEGER NOT NULL, start INTEGER NOT NULL,
          length INTEGER NOT NULL, relation INTEGER NOT NULL, from_step INTEGER, compared INTEGER, PRIMARY KEY(trail_id, place)) WITHOUT ROWID;
        CREATE TABLE recognised(sha256 BLOB NOT NULL, page INTEGER NOT NULL, engine TEXT NOT NULL, end INTEGER NOT NULL, scale REAL NOT NULL, words BLOB NOT NULL, PRIMARY KEY(sha256, page));
        CREATE TABLE term(stem TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY(stem, term)) WITHOUT ROWID;
        CREATE TABLE log(log_id INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL);
        CREATE VIRTUAL TABLE fts USING fts5(subject, sender, recipients, names, headers, body, html, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE recovered_fts USING fts5(subject, sender, recipients, names, headers, body, html, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE fts_terms USING fts5vocab('fts', 'row');
        CREATE VIRTUAL TABLE fts_places USING fts5vocab('fts', 'instance');
        INSERT INTO fts(fts, rank) VALUES('hashsize', 33554432);
        INSERT INTO fts(fts, rank) VALUES('automerge', 16);
        """;
}
