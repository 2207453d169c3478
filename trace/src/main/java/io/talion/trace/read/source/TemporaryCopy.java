package io.talion.trace.read.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A stream as a file, for what has to be read twice or from its end; closing deletes it. */
public record TemporaryCopy(Path path) implements Closeable {
  /** Takes all of a stream, which stays open. */
  public static TemporaryCopy of(InputStream in) throws IOException {
    TemporaryCopy copy = new TemporaryCopy(Files.createTempFile("talion", ".trace"));
    try {
      Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
