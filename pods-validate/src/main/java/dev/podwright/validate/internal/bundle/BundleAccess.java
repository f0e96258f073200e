package dev.podwright.validate.internal.bundle;

import dev.podwright.report.Report;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets the client see which objects of a bundle are not whole. The bundle registers itself when its class is initialized,
 * because its own way to say so is not public.
 */
public final class BundleAccess {
    private static volatile @Nullable Contents registered;

    private BundleAccess() {}

    /** The contents of a bundle. */
    public interface Contents {
        /** The objects, in the order in which they were given. */
        List<BundlePart> parts(Object bundle);

        /** What is wrong with documents that hold no object. */
        List<Report> unread(Object bundle);
    }

    /** Makes the bundle's way known. */
    public static void register(Contents contents) {
        registered = contents;
    }

    /** The contents of bundles, of which one has been made. */
    public static Contents contents() {
        return Objects.requireNonNull(registered, "no bundle was made");
    }
}
