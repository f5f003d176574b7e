package org.gradewire.read.format;

/**
 * How much of what is found is read. A file beyond a limit is named and left out.
 *
 * @param fileBytes the largest file, packed or unpacked, in bytes
 * @param archiveBytes how many bytes the files in one archive may have together, unpacked
 * @param archiveFiles how many files one archive may hold
 * @param depth how deep files may be enclosed in one another: an attachment of a mail is at 1
 */
public record ReadLimits(int fileBytes, long archiveBytes, int archiveFiles, int depth) {
  /** 50 MB for a file, 1 GB and 10,000 files for an archive, three files deep. */
  public static final ReadLimits DEFAULT = new ReadLimits(50_000_000, 1_000_000_000, 10_000, 3);

  /** What a text takes in memory, beside a file that is mostly pictures or fonts. */
  private static final int TEXT_SHARE = 5;

  /** Checks that every limit lets something through. */
  public ReadLimits {
    if (fileBytes < 1 || archiveBytes < 1 || archiveFiles < 1 || depth < 0) {
      throw new IllegalArgumentException("a limit is below 1, expected room for something");
    }
  }

  /** Returns these limits with another one for the size of a file. */
  public ReadLimits withFileBytes(int bytes) {
    return new ReadLimits(bytes, archiveBytes, archiveFiles, depth);
  }

  /** Returns these limits with another one for the number of files in an archive. */
  public ReadLimits withArchiveFiles(int files) {
    return new ReadLimits(fileBytes, archiveBytes, files, depth);
  }

  /** Returns the largest file that is text all through, in bytes: a fifth of the largest file. */
  public int textBytes() {
    return Math.max(1, fileBytes / TEXT_SHARE);
  }
}
