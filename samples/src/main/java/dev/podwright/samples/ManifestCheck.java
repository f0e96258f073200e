package dev.podwright.samples;

import dev.podwright.report.Report;
import dev.podwright.validate.Bundle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Reads manifests and prints everything that is wrong with them, one line a finding:
 * {@code file:line:column channel rule field: message -> fix}. The objects of a file, or of all files of a folder, are
 * also checked against each other. Names the objects that are not checked. Exits with 1 if something is rejected, with 2
 * if a file cannot be read.
 */
public final class ManifestCheck {
    private final PrintStream out;
    private boolean rejected;

    ManifestCheck(PrintStream out) {
        this.out = out;
    }

    /** Checks each file or folder that an argument names. */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("usage: ManifestCheck FILE_OR_FOLDER...");
            System.exit(2);
        }
        System.exit(new ManifestCheck(System.out).check(args));
    }

    int check(String... files) {
        int exit = 0;
        for (String file : files) {
            try {
                check(Path.of(file));
            } catch (IOException e) {
                System.err.println(file + ": cannot be read: " + e.getMessage());
                exit = 2;
            }
        }
        return exit == 0 && rejected ? 1 : exit;
    }

    private void check(Path fileOrFolder) throws IOException {
        for (Report report : Bundle.inspect(fileOrFolder).validate().reports()) {
            rejected |= !report.isAccepted();
            report.findings().forEach(out::println);
            report.notChecked().forEach(out::println);
        }
    }
}
