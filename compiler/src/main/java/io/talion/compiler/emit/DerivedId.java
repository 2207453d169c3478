package io.talion.compiler.emit;

import io.talion.compiler.core.StreamDef;
import io.talion.trace.digest.Sha256;
import io.talion.trace.value.JsonText;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.List;

/**
 * The id of an element that is no event: SHA-256 of the canonical JSON array [stream, time, block,
 * fields…], each field as a string. An outcome is named by its opener and a finding by its own id
 * instead.
 */
public final class DerivedId {
  private DerivedId() {}

  /** 64 hex digits; {@code time} and {@code block} are those of the instant. */
  public static String of(StreamDef stream, long time, long block, List<Value> fields) {
    StringBuilder json = new StringBuilder("[").append(JsonText.quoted(stream.name()));
    json.append(',').append(time).append(',').append(block);
    for (int i = 0; i < fields.size(); i++) {
      String text = ValueText.json(fields.get(i), stream.fields().get(i).type());
      json.append(',').append(JsonText.quoted(text));
    }
    return Sha256.of(json.append(']').toString());
  }
}
