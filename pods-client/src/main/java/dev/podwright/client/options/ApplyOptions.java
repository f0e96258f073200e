package dev.podwright.client.options;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle is applied.
 *
 * <p>With an inventory, the apply records in a ConfigMap which objects it owns. With pruning, it then deletes those that
 * earlier applies with this inventory recorded and that the bundle no longer has.
 */
public final class ApplyOptions {
    private static final int MAX_INVENTORY_LENGTH = 63;
    private static final ApplyOptions STANDARD = new ApplyOptions(false, null, false);

    private final boolean forcesConflicts;
    private final @Nullable String inventory;
    private final boolean prunes;

    private ApplyOptions(boolean forcesConflicts, @Nullable String inventory, boolean prunes) {
        this.forcesConflicts = forcesConflicts;
        this.inventory = inventory;
        this.prunes = prunes;
    }

    /** Conflicts are not forced, nothing is recorded, and nothing is pruned. */
    public static ApplyOptions standard() {
        return STANDARD;
    }

    /** These options, and the apply takes over the fields that other field managers own. */
    public ApplyOptions forcingConflicts() {
        return new ApplyOptions(true, inventory, prunes);
    }

    /**
     * These options with an inventory: the ConfigMap {@code podwright-inventory-NAME} in the client's namespace records
     * what applies with this inventory own. Use one inventory for each bundle; all versions of the bundle use the same.
     *
     * @param name 1 to 63 lower case letters, digits and hyphens, with a letter or digit at both ends
     * @throws IllegalArgumentException if the name is not of that form
     */
    public ApplyOptions withInventory(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("the name of an inventory must be 1 to " + MAX_INVENTORY_LENGTH
                    + " lower case letters, digits and hyphens, with a letter or digit at both ends, and is \"" + name
                    + "\"");
        }
        return new ApplyOptions(forcesConflicts, name, prunes);
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inside = i > 0 && i < name.length() - 1;
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && inside))) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= MAX_INVENTORY_LENGTH;
    }

    /**
     * These options, and the apply deletes what its inventory has recorded and the bundle no longer has. Nothing is deleted
     * if the apply of an object fails.
     *
     * @throws IllegalStateException if there is no inventory
     */
    public ApplyOptions pruning() {
        if (inventory == null) {
            throw new IllegalStateException(
                    "only what an inventory has recorded can be pruned: call withInventory first");
        }
        return new ApplyOptions(forcesConflicts, inventory, true);
    }

    /** Whether the apply takes over the fields that other field managers own; false by default. */
    public boolean forcesConflicts() {
        return forcesConflicts;
    }

    /** The name of the inventory; null for none, the default. */
    public @Nullable String inventory() {
        return inventory;
    }

    /** Whether the apply deletes what the bundle no longer has; false by default. */
    public boolean prunes() {
        return prunes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApplyOptions that
                && forcesConflicts == that.forcesConflicts
                && Objects.equals(inventory, that.inventory)
                && prunes == that.prunes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(forcesConflicts, inventory, prunes);
    }

    @Override
    public String toString() {
        return "ApplyOptions[forcesConflicts=" + forcesConflicts + ", inventory=" + inventory + ", prunes=" + prunes
                + "]";
    }
}
