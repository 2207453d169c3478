package io.talion.cli.run;

import io.talion.cli.host.Inputs;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import io.talion.cli.option.TraceFormats;
import io.talion.cli.option.TraceOptions;
import io.talion.embed.explain.PlacedEvent;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.strict.UnreadableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a trace with their places, all in memory: for commands that look back and forth.
 */
public final class TraceEvents {
  private TraceEvents() {}

  /** In the order of arrival; what is rejected or beyond the end is left out, as in a run. */
  public static List<PlacedEvent> read(
      List<String> files, List<EventKind> kinds, TraceOptions options) throws IOException {
    long end = options.end().orElse(Long.MAX_VALUE);
    TraceFormats.check(options);
    files.stream().filter(f -> !f.equals("-")).map(Path::of).forEach(Inputs::require);
    List<PlacedEvent> out = new ArrayList<>();
    try (TraceReader reader =
        TraceReader.open(
            files, new Schema(kinds), TraceFormats.readOptions(options), new Rejections(false))) {
      while (reader.next()) {
        RawRecord record = reader.record();
        if (record.time() <= end) {
          out.add(new PlacedEvent(record.toEvent(), record.file(), record.line()));
        }
      }
    } catch (UnreadableInputException e) {
      throw UserError.usage(
          Mistake.OTHER_FORM, String.valueOf(e.getMessage()), "look at --from and at the file");
    }
    return out;
  }
}
