package io.talion.trace.read.packed;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.talion.trace.read.scan.LineScan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.ZipException;

/**
 * The compact binary form of a trace (docs/traces.md): the very bytes of its lines, block by block
 * as columns, each block compressed and with a checksum, and a mark at the end, so that a cut is
 * seen. Whatever reads a trace reads this form, with the same results and the same messages.
 */
public final class PackedTrace {
  /** Bytes of text in a block at most. */
  public static final int BLOCK = 1 << 20;

  /** The eighth byte is the version. */
  public static final byte[] MAGIC = {'T', 'A', 'L', 'I', 'O', 'N', 'P', 1};

  private static final int LEVEL = 3;

  private PackedTrace() {}

  /** Packs all of a stream. */
  public static void pack(InputStream text, OutputStream packed) throws IOException {
    DataOutputStream out = new DataOutputStream(packed);
    out.write(MAGIC);
    byte[] buffer = new byte[BLOCK + LineScan.GUARD];
    long total = 0;
    int held = 0;
    int read = text.readNBytes(buffer, 0, BLOCK);
    while (read > 0 || held > 0) {
      int filled = held + read;
      int whole = filled < BLOCK ? filled : lines(buffer, filled);
      byte[] block = Arrays.copyOf(buffer, whole + LineScan.GUARD);
      Arrays.fill(block, whole, block.length, (byte) 0);
      write(out, PackedBlock.pack(block, whole));
      total += whole;
      held = filled - whole;
      System.arraycopy(buffer, whole, buffer, 0, held);
      read = text.readNBytes(buffer, held, BLOCK - held);
    }
    out.writeInt(0);
    out.writeLong(total);
    out.flush();
  }

  /** Up to behind the last line feed; everything, if there is none. */
  private static int lines(byte[] buffer, int filled) {
    int end = filled;
    while (end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? filled : end;
  }

  private static void write(DataOutputStream out, byte[] block) throws IOException {
    byte[] compressed = Zstd.compress(block, LEVEL);
    CRC32C sum = new CRC32C();
    sum.update(compressed);
    out.writeInt(compressed.length);
    out.writeInt(block.length);
    out.writeInt((int) sum.getValue());
    out.write(compressed);
  }

  /** The text of a stream that starts behind the magic number. */
  public static InputStream unpack(InputStream packed) {
    return new Text(new DataInputStream(packed));
  }

  /** Whether a file starts as this form does, in whatever version. */
  public static boolean isPacked(byte[] start) {
    return start.length >= MAGIC.length
        && Arrays.equals(start, 0, MAGIC.length - 1, MAGIC, 0, MAGIC.length - 1);
  }

  /** The lines, one block at a time. */
  private static final class Text extends InputStream {
    private final DataInputStream in;
    private byte[] block = new byte[0];
    private int at;
    private long total;
    private boolean ended;

    Text(DataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      while (at == block.length && !ended) {
        next();
      }
      if (at == block.length) {
        return len == 0 ? 0 : -1;
      }
      int n = Math.min(len, block.length - at);
      System.arraycopy(block, at, b, off, n);
      at += n;
      return n;
    }

    private void next() throws IOException {
      int length = in.readInt();
      if (length == 0) {
        ended = true;
        if (in.readLong() != total || in.read() >= 0) {
          throw new ZipException("the end mark is wrong");
        }
        return;
      }
      int plain = in.readInt();
      int sum = in.readInt();
      if (length < 0 || length > 4 * BLOCK || plain < 0 || plain > 16 * BLOCK) {
        throw new ZipException("a length is out of range");
      }
      byte[] compressed = in.readNBytes(length);
      if (compressed.length < length) {
        throw new EOFException();
      }
      block = PackedBlock.unpack(plain(compressed, plain, sum));
      at = 0;
      total += block.length;
    }

    private static byte[] plain(byte[] compressed, int length, int sum) throws ZipException {
      CRC32C actual = new CRC32C();
      actual.update(compressed);
      if ((int) actual.getValue() != sum) {
        throw new ZipException("a checksum is wrong");
      }
      byte[] plain = new byte[length];
      try {
        if (Zstd.decompressByteArray(plain, 0, length, compressed, 0, compressed.length)
            == length) {
          return plain;
        }
      } catch (ZstdException e) {
        // told below, as for one that is too short
      }
      throw new ZipException("a block has not the length it says");
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Packs bytes: for tests and small traces. */
  public static byte[] pack(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pack(new ByteArrayInputStream(text), out);
    return out.toByteArray();
  }
}
