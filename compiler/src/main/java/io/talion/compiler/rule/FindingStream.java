package io.talion.compiler.rule;

import io.talion.compiler.core.FindingFields;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;

/** The fields that findings have as elements of a stream (semantics.md 17). */
final class FindingStream {
  private FindingStream() {}

  /** The stream of all rules' findings. */
  static void all(File file) {
    StreamInfo stream = file.program().findings();
    file.parts().origins().put(stream.id(), new Origin.Findings());
    stream.filledBy(() -> {
      fill(stream, Types.ERROR);
      stream.retype(FindingFields.OFFENDER, offender(file));
    });
  }

  /** The fields every stream of findings starts with, in the order of {@link FindingFields}. */
  static void fill(StreamInfo stream, Type offender) {
    stream.add("offender", offender);
    stream.add("status", Simple.STRING);
    stream.add("stage", Simple.INT);
    stream.add("slashed", Simple.RATIO);
    stream.add("cut", Simple.RATIO);
    stream.add("key", Simple.STRING);
    stream.ofField(FindingFields.OFFENDER);
  }

  /**
   * The common type of all culprits; opaque where there is none. A culprit that is itself an
   * offender of findings adds nothing to it, nor does one that was complained about.
   */
  static Type offender(File file) {
    Type common = Types.ERROR;
    boolean first = true;
    boolean missing = file.program().rules().isEmpty();
    for (RuleInfo r : file.program().rules()) {
      if (r.culprit().value().isEmpty()) {
        missing = true;
        continue;
      }
      Type t = r.culprit().value().get();
      if (Types.isError(t)) {
        continue;
      }
      common = first ? t : Types.common(common, t);
      if (!first && Types.isError(common)) {
        common = Types.OPAQUE;
      }
      first = false;
    }
    Type type = first ? Types.OPAQUE : common;
    return Types.optionalIf(missing, type);
  }
}
