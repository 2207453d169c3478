package io.talion.trace.read.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file that can be opened again, which forms with an index at their end need. */
public final class FileBytes extends FilterInputStream {
  private final Path path;

  public FileBytes(Path path) throws IOException {
    super(Files.newInputStream(path));
    this.path = path;
  }

  public Path path() {
    return path;
  }
}
