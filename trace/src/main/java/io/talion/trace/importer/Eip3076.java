package io.talion.trace.importer;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.LineInput;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code --from eip3076}: Ethereum's slashing-protection interchange as {@code SignedBlock} and
 * {@code SignedAttestation} events (semantics.md 38). Time is 1970 plus one millisecond for each
 * entry, in the order of the file. A test-vector file is read as the interchanges of its {@code
 * steps}.
 */
public final class Eip3076 {
  /** A signed block; {@code root} is absent where the interchange leaves it out. */
  public static final EventKind SIGNED_BLOCK =
      EventKind.named("SignedBlock")
          .field("validator", Type.Bytes.VALIDATOR)
          .field("slot", new Type.Point(Clock.SLOT))
          .field("root", new Type.Optional(Type.Bytes.HASH))
          .key("validator")
          .build(0);

  /** A signed attestation, by its checkpoints' epochs. */
  public static final EventKind SIGNED_ATTESTATION =
      EventKind.named("SignedAttestation")
          .field("validator", Type.Bytes.VALIDATOR)
          .field("source", new Type.Point(Clock.EPOCH))
          .field("target", new Type.Point(Clock.EPOCH))
          .field("root", new Type.Optional(Type.Bytes.HASH))
          .key("validator")
          .build(1);

  /** Entries that an earlier step already held are left out. */
  public static final Format FORMAT =
      new Format.Lines((in, file, limits) -> new EntryLines(entries(in, file, false), in));

  /** {@code --repeat-as-new}: they are kept, at their own time. */
  public static final Format REPEAT_AS_NEW =
      new Format.Lines((in, file, limits) -> new EntryLines(entries(in, file, true), in));

  private Eip3076() {}

  private static List<Entry> entries(InputStream in, String file, boolean repeatAsNew)
      throws IOException {
    List<Entry> out = new ArrayList<>();
    Set<String> earlier = new HashSet<>();
    long time = 0;
    for (Interchange step : Interchange.read(in, file)) {
      Set<String> current = new HashSet<>();
      for (Interchange.Signed s : step.signed()) {
        time++;
        current.add(s.content());
        if (repeatAsNew || !earlier.contains(s.content())) {
          out.add(new Entry(s.line(), s.at(time)));
        }
      }
      earlier.addAll(current);
    }
    return out;
  }

  /** A canonical line and the line of the file it comes from. */
  private record Entry(long line, MadeLine made) {}

  /** Entries as lines; the file was read whole, since a key may stand behind its entries. */
  private static final class EntryLines implements LineInput {
    private final List<Entry> entries;
    private final InputStream in;
    private int current = -1;

    EntryLines(List<Entry> entries, InputStream in) {
      this.entries = entries;
      this.in = in;
    }

    @Override
    public boolean next() {
      current = Math.min(current + 1, entries.size());
      return current < entries.size();
    }

    private MadeLine made() {
      return entries.get(current).made();
    }

    @Override
    public byte[] buffer() {
      return made().buffer();
    }

    @Override
    public int start() {
      return 0;
    }

    @Override
    public int end() {
      return made().length();
    }

    @Override
    public long line() {
      return current < entries.size() ? entries.get(current).line() : 0;
    }

    @Override
    public boolean tooLong() {
      return false;
    }

    @Override
    public boolean terminated() {
      return true;
    }

    @Override
    public boolean original() {
      return false;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
