package io.talion.parquet;

import io.talion.trace.read.source.ParquetText;
import io.talion.trace.read.strict.BrokenParquetException;
import io.talion.trace.read.strict.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;

/**
 * Rows of a Parquet file as lines of JSON, by parquet-java without Hadoop. Its index is held
 * against the file's length before anything is allocated by it.
 */
public final class ParquetRows implements ParquetText {
  @Override
  public InputStream open(Path file, Limits limits) throws IOException {
    ParquetFileReader reader = Broken.unlessWhole(() -> reader(file));
    try {
      check(reader, Files.size(file));
      return new RowStream(reader, limits);
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  private static ParquetFileReader reader(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs())
            .usePageChecksumVerification(true)
            .build();
    return ParquetFileReader.open(new LocalInputFile(file), options);
  }

  private static void check(ParquetFileReader reader, long length) throws IOException {
    if (reader.getFileMetaData().getSchema().getFieldCount() == 0) {
      throw new BrokenParquetException("the Parquet file has no columns");
    }
    for (BlockMetaData block : reader.getRowGroups()) {
      boolean whole = block.getRowCount() >= 0;
      for (ColumnChunkMetaData column : block.getColumns()) {
        long from = column.getStartingPos();
        long size = column.getTotalSize();
        whole &= from >= 4 && size >= 0 && size <= length && from <= length - size;
      }
      if (!whole) {
        throw Broken.because();
      }
    }
  }
}
