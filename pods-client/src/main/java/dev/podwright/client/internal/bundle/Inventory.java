package dev.podwright.client.internal.bundle;

import dev.podwright.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inventory as it is stored.
 *
 * @param stored the ConfigMap; null if it does not exist yet
 * @param entries the objects that it records
 * @param time the server's time when it was read, or {@link InventoryEntry#UNKNOWN}
 */
record Inventory(String name, @Nullable JsonObject stored, List<InventoryEntry> entries, String time) {}
