package io.talion.parquet;

import io.talion.trace.importer.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;

/**
 * Objects of one shape as a Parquet file on a stream, zstd inside. Closing writes the index and
 * leaves the stream open.
 */
final class ParquetOutput implements Closeable {
  /** Bytes held before they are written: a few times that is the memory it takes. */
  private static final long GROUP = 16L << 20;

  private final ParquetWriter<Json.Obj> rows;

  ParquetOutput(OutputStream out, String name, Shape.Members shape) throws IOException {
    MessageType schema = Columns.of(name, shape);
    rows =
        new Rows(new Stream(out), new RowWriter(schema, shape))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP)
            .build();
  }

  void write(Json.Obj row) throws IOException {
    rows.write(row);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static final class Rows extends ParquetWriter.Builder<Json.Obj, Rows> {
    private final RowWriter writer;

    Rows(OutputFile to, RowWriter writer) {
      super(to);
      this.writer = writer;
    }

    @Override
    protected Rows self() {
      return this;
    }

    @Override
    protected WriteSupport<Json.Obj> getWriteSupport(Configuration configuration) {
      return writer;
    }

    @Override
    protected WriteSupport<Json.Obj> getWriteSupport(ParquetConfiguration configuration) {
      return writer;
    }
  }

  /** A stream as the library wants it: with the place where it stands. */
  private record Stream(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      position += len;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
