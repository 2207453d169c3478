package io.talion.compiler.window;

import io.talion.compiler.core.Range;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import java.util.Optional;

/** What a name after {@code in} stands for. */
record Source(Range range, Type element, Optional<StreamInfo> stream) {
  /** After a complaint. */
  static final Source UNKNOWN = new Source(new Range.OfStream(-1), Types.ERROR, Optional.empty());

  boolean isUnknown() {
    return Types.isError(element);
  }

  static Source of(StreamInfo stream) {
    return new Source(new Range.OfStream(stream.id()), stream.element(), Optional.of(stream));
  }
}
