package io.talion.parquet;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compression of pages, without Hadoop's codecs and with a limit: a page says itself how large it
 * will be, and may lie.
 */
final class PageCodecs implements CompressionCodecFactory {
  /** Plain bytes of one page at most; writers make them of about a megabyte. */
  static final int PAGE = 64 << 20;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return new Compressor(name);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new Pages(name);
  }

  @Override
  public void release() {}

  /** What we write is zstd. */
  private record Compressor(CompressionCodecName getCodecName) implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      return BytesInput.from(Zstd.compress(bytes.toByteArray()));
    }

    @Override
    public void release() {}
  }

  private record Pages(CompressionCodecName codec) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(plain(bytes.toByteArray(), size));
    }

    @Override
    public void decompress(ByteBuffer in, int length, ByteBuffer out, int size) throws IOException {
      byte[] compressed = new byte[length];
      in.get(compressed);
      out.put(plain(compressed, size));
    }

    private byte[] plain(byte[] compressed, int size) throws IOException {
      if (size < 0 || size > PAGE) {
        throw new Unfit("a page of " + size + " bytes is larger than " + PAGE);
      }
      return switch (codec) {
        case UNCOMPRESSED -> compressed;
        case ZSTD -> Zstd.decompress(compressed, size);
        case GZIP -> new GZIPInputStream(new ByteArrayInputStream(compressed)).readNBytes(size);
        case SNAPPY -> plain(new SnappyDecompressor(), compressed, size);
        case LZ4_RAW -> plain(new Lz4Decompressor(), compressed, size);
        default -> throw new Unfit("compression by " + codec + " is not read");
      };
    }

    private static byte[] plain(Decompressor by, byte[] compressed, int size) {
      byte[] out = new byte[size];
      by.decompress(compressed, 0, compressed.length, out, 0, size);
      return out;
    }

    @Override
    public void release() {}
  }

  /** What no reader of ours can make anything of; the message is for the user. */
  static final class Unfit extends IOException {
    private static final long serialVersionUID = 1;

    Unfit(String reason) {
      super(reason);
    }
  }
}
