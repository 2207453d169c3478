package io.talion.compiler.rule;

import io.talion.compiler.core.FindingFields;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.StreamInfo.Visibility;
import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;

/**
 * The built-in streams {@code Settled}, {@code Late} and {@code Rejected} (semantics.md 45 and 67):
 * how findings ended, and which events the policy did not see.
 */
final class ProcessStreams {
  private ProcessStreams() {}

  static void declare(File file) {
    settled(file);
    StreamInfo late = noticed("Late", new Origin.Late(), file);
    late.add("at", Type.INSTANT);
    StreamInfo rejected = noticed("Rejected", new Origin.Rejected(), file);
    rejected.add("at", Type.INSTANT);
    rejected.add("code", Simple.STRING);
    rejected.add("reason", Simple.STRING);
  }

  /** The fields of findings; the status is the one it ended with. */
  private static void settled(File file) {
    StreamInfo stream = file.program().stream("Settled", Visibility.EARLIER_INSTANTS);
    file.program().process(stream);
    file.parts().origins().put(stream.id(), new Origin.Settled());
    stream.filledBy(() -> {
      FindingStream.fill(stream, Types.ERROR);
      stream.retype(FindingFields.OFFENDER, FindingStream.offender(file));
    });
  }

  private static StreamInfo noticed(String name, Origin origin, File file) {
    StreamInfo stream = file.program().stream(name, Visibility.NOTICED_EARLIER);
    file.program().process(stream);
    file.parts().origins().put(stream.id(), origin);
    stream.add("kind", Simple.STRING);
    stream.ofField(0);
    return stream;
  }
}
