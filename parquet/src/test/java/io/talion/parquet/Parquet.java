package io.talion.parquet;

import io.talion.trace.read.TraceText;
import io.talion.trace.read.source.ParquetText;
import io.talion.trace.read.strict.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** There and back, for tests. */
final class Parquet {
  private Parquet() {}

  /** Lines as a Parquet file. */
  static byte[] of(String lines) throws IOException {
    Path file = Files.createTempFile("talion", ".ndjson");
    try {
      Files.writeString(file, lines);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ParquetTrace.write(file, out);
      return out.toByteArray();
    } finally {
      Files.delete(file);
    }
  }

  /** The lines of a file, as any reader of traces gets them. */
  static String lines(byte[] parquet) throws IOException {
    try (TraceText text = TraceText.of(new ByteArrayInputStream(parquet))) {
      String lines = new String(text.stream().readAllBytes(), StandardCharsets.UTF_8);
      text.requireWhole();
      return lines;
    }
  }

  /** The lines of a file that is there. */
  static String lines(Path parquet) throws IOException {
    try (InputStream in = ParquetText.of(parquet, Limits.DEFAULT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
