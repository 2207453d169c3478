package io.talion.cli.host;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens files to write; what cannot be written is a sentence about the file. The streams are not
 * the interruptible ones of NIO: Ctrl-C must not close them before all is written.
 */
public final class Outputs {
  private static final int BUFFER = 1 << 16;

  private Outputs() {}

  public static PrintStream file(Path file) throws IOException {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(file.toFile()), BUFFER),
        false,
        StandardCharsets.UTF_8);
  }

  /**
   * Refuses to write a file over one that the command reads, or writes too.
   *
   * @param others files, some of which may not exist; null for what was not given
   */
  public static void requireApart(@Nullable Path out, List<@Nullable Path> others) {
    for (Path other : others) {
      if (out != null && other != null && isSame(out, other)) {
        throw UserError.usage(
            Mistake.SAME_FILE,
            out + " would be written over " + (out.equals(other) ? "itself" : other),
            "name another file");
      }
    }
  }

  /** Devices may be named twice: {@code /dev/null}. */
  private static boolean isSame(Path a, Path b) {
    try {
      boolean both = Files.exists(a) && Files.exists(b);
      return both
          ? Files.isRegularFile(a) && Files.isSameFile(a, b)
          : a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    } catch (IOException e) {
      return false;
    }
  }

  public static UserError unwritable(Path file) {
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
