package dev.podwright.samples;

import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Reads manifests and prints everything that is wrong with them, one line a finding:
 * {@code file:line:column channel rule field: message -> fix}. Exits with 1 if something is rejected, with 2 if a file
 * cannot be read.
 */
public final class ManifestCheck {
    private final Validator validator = Validator.standard();
    private final PrintStream out;
    private boolean rejected;

    ManifestCheck(PrintStream out) {
        this.out = out;
    }

    /** Checks each file that an argument names. */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("usage: ManifestCheck FILE...");
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

    private void check(Path file) throws IOException {
        for (Manifest manifest : Manifests.inspect(file)) {
            Report report = validator.validate(manifest);
            rejected |= !report.isAccepted();
            report.findings().forEach(out::println);
            report.notChecked().forEach(out::println);
        }
    }
}
