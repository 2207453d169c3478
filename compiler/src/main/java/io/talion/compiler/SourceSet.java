package io.talion.compiler;

import io.talion.compiler.source.Modules;
import java.nio.charset.StandardCharsets;

/**
 * A policy's source and where its imports come from.
 *
 * @param name what diagnostics call it, usually its path
 * @param text UTF-8; never changed here
 */
@SuppressWarnings("ArrayRecordComponent") // A text of a megabyte is not copied on each access.
public record SourceSet(String name, byte[] text, Modules modules) {
  /** A policy that imports from the standard library only. */
  public static SourceSet of(String name, String text) {
    return new SourceSet(name, text.getBytes(StandardCharsets.UTF_8), Modules.standard());
  }
}
