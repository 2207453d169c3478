package io.talion.parquet;

import io.talion.trace.read.strict.BrokenParquetException;
import io.talion.trace.read.strict.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** One line a row, made when it is asked for; where the file is damaged, the rows before come. */
final class RowStream extends InputStream {
  private final ParquetFileReader file;
  private final LineText line;
  private int at;
  private @Nullable PageReadStore group;
  private @Nullable RecordReader<LineText> rows;
  private @Nullable BrokenParquetException broken;
  private long left;

  RowStream(ParquetFileReader file, Limits limits) {
    this.file = file;
    line = new LineText(limits.line());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int done = 0;
    while (done < len && more(done > 0)) {
      int n = Math.min(len - done, line.length() - at);
      System.arraycopy(line.bytes(), at, b, off + done, n);
      at += n;
      done += n;
    }
    return done == 0 && len > 0 ? -1 : done;
  }

  /** What is wrong with a row is said when the rows before are taken. */
  private boolean more(boolean taken) throws BrokenParquetException {
    if (at < line.length()) {
      return true;
    }
    if (broken == null) {
      try {
        return Broken.unlessWhole(this::next);
      } catch (BrokenParquetException e) {
        line.clear();
        at = 0;
        broken = e;
      }
    }
    if (taken) {
      return false;
    }
    throw broken;
  }

  private boolean next() throws IOException {
    line.clear();
    at = 0;
    while (left == 0) {
      if (!nextGroup()) {
        return false;
      }
    }
    left--;
    if (rows == null || rows.read() == null) {
      throw Broken.because();
    }
    line.end();
    return true;
  }

  private boolean nextGroup() throws IOException {
    if (group != null) {
      group.close();
    }
    group = file.readNextRowGroup();
    if (group == null) {
      return false;
    }
    left = group.getRowCount();
    MessageType schema = file.getFileMetaData().getSchema();
    rows = new ColumnIOFactory().getColumnIO(schema).getRecordReader(group, new Lines(schema));
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Rows as the line in the making. */
  private final class Lines extends RecordMaterializer<LineText> {
    private final GroupConverter row;

    Lines(MessageType schema) {
      row = Groups.row(schema, line);
    }

    @Override
    public LineText getCurrentRecord() {
      return line;
    }

    @Override
    public GroupConverter getRootConverter() {
      return row;
    }
  }
}
