package io.talion.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens files to write; what cannot be written is a sentence about the file. The streams are not
 * the interruptible ones of NIO: Ctrl-C must not close them before all is written.
 */
final class Outputs {
  private static final int BUFFER = 1 << 16;

  private Outputs() {}

  static PrintStream file(Path file) throws IOException {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(file.toFile()), BUFFER),
        false,
        StandardCharsets.UTF_8);
  }

  static UserError unwritable(Path file) {
    String why =
        Files.isDirectory(file)
            ? "it is a folder"
            : folderIsMissing(file)
                ? "its folder does not exist"
                : "access is denied, or the disk is full";
    return UserError.usage(
        Mistake.UNWRITABLE, "cannot write " + file + ": " + why, "name another file, or make room");
  }

  private static boolean folderIsMissing(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && !Files.isDirectory(folder);
  }
}
