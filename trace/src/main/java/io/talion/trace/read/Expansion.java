package io.talion.trace.read;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import io.talion.trace.read.packed.PackedTrace;
import io.talion.trace.read.source.FileBytes;
import io.talion.trace.read.source.ParquetText;
import io.talion.trace.read.source.PlainBytes;
import io.talion.trace.read.source.TemporaryCopy;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.BrokenParquetException;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The plain bytes of a file that may be compressed, known by its first bytes and not by its name.
 * What is broken or too good to be true ends the stream; {@link #fault} says why, so that nothing
 * read before is lost.
 */
public final class Expansion extends InputStream implements PlainBytes {
  private final Counting raw;
  private final InputStream plain;
  private final boolean compressed;
  private final boolean lines;
  private final Limits limits;
  private long out;
  private @Nullable BadInput fault;
  private @Nullable TemporaryCopy copy;

  public Expansion(InputStream file, Limits limits) throws IOException {
    this.limits = limits;
    byte[] magic = file.readNBytes(PackedTrace.MAGIC.length);
    raw = new Counting(magic, file);
    boolean gzip = magic.length >= 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    boolean zstd =
        magic.length >= 4
            && magic[0] == 0x28
            && magic[1] == (byte) 0xB5
            && magic[2] == 0x2F
            && magic[3] == (byte) 0xFD;
    boolean packed = PackedTrace.isPacked(magic);
    boolean parquet = ParquetText.isParquet(magic);
    lines = !packed && !parquet;
    compressed = gzip || zstd || !lines;
    if (parquet) {
      plain = parquet(file);
    } else if (packed) {
      plain = packed(magic);
    } else {
      plain = gzip ? gzip(raw) : zstd ? new ZstdInputStream(buffered()) : raw;
    }
  }

  /** Its index stands at its end: what is not a file becomes one. */
  private InputStream parquet(InputStream file) throws IOException {
    Path path;
    if (file instanceof FileBytes f) {
      path = f.path();
    } else {
      copy = TemporaryCopy.of(raw);
      path = copy.path();
    }
    raw.count = Files.size(path);
    try {
      return ParquetText.of(path, limits);
    } catch (BrokenParquetException e) {
      broken(e);
      return InputStream.nullInputStream();
    }
  }

  private InputStream packed(byte[] magic) throws IOException {
    raw.skipNBytes(PackedTrace.MAGIC.length);
    if (!Arrays.equals(magic, PackedTrace.MAGIC)) {
      fault =
          new BadInput(
              RejectionCode.BROKEN_COMPRESSION,
              0,
              "the packed trace is of version "
                  + magic[magic.length - 1]
                  + ", which this Talion does not read");
    }
    return PackedTrace.unpack(buffered());
  }

  private InputStream gzip(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (EOFException | ZipException e) {
      broken(e);
      return InputStream.nullInputStream();
    }
  }

  /** Whether the file holds lines, compressed or not, and not a form that lines are made of. */
  boolean isLines() {
    return lines;
  }

  @Override
  public Optional<BadInput> fault() {
    return Optional.ofNullable(fault);
  }

  @Override
  public boolean waits() throws IOException {
    return fault == null && !compressed && raw.available() == 0;
  }

  @Override
  public long bytesRead() {
    return raw.count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (fault != null) {
      return -1;
    }
    try {
      int n = plain.read(b, off, len);
      out += Math.max(n, 0);
      return tooGood() ? -1 : n;
    } catch (EOFException | ZipException | ZstdIOException e) {
      broken(e);
      return -1;
    } catch (BrokenParquetException e) {
      broken(e);
      return -1;
    }
  }

  private boolean tooGood() {
    boolean bomb = compressed && out > limits.ratioFrom() && out / limits.ratio() > raw.count;
    if (bomb) {
      fault =
          new BadInput(
              RejectionCode.COMPRESSION_RATIO,
              0,
              "the data expands more than "
                  + limits.ratio()
                  + " times; the rest of the file is not read");
    }
    return bomb;
  }

  private void broken(BrokenParquetException e) {
    String reason = String.valueOf(e.getMessage());
    fault = new BadInput(RejectionCode.BROKEN_PARQUET, 0, reason);
  }

  private void broken(IOException e) {
    String reason = e instanceof EOFException ? "ends too early" : "is broken";
    fault =
        new BadInput(
            RejectionCode.BROKEN_COMPRESSION,
            0,
            "the compressed data " + reason + "; the rest of the file is not read");
  }

  @Override
  public void close() throws IOException {
    plain.close();
    raw.close();
    if (copy != null) {
      copy.close();
    }
  }

  private InputStream buffered() {
    return new BufferedInputStream(raw, 1 << 16);
  }

  /** The bytes looked at first, then the others; counts what was taken. */
  private static final class Counting extends InputStream {
    private final byte[] first;
    private final InputStream in;
    private long count;

    Counting(byte[] first, InputStream in) {
      this.first = first;
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int c = count < first.length ? first[(int) count] & 0xFF : in.read();
      count += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n;
      if (count < first.length) {
        n = Math.min(len, first.length - (int) count);
        System.arraycopy(first, (int) count, b, off, n);
      } else {
        n = in.read(b, off, len);
      }
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public int available() throws IOException {
      return Math.max(0, first.length - (int) Math.min(count, first.length)) + in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
