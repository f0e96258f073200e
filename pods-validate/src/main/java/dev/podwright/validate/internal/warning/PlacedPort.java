package dev.podwright.validate.internal.warning;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import java.util.List;

/**
 * A port as the server completes it, and its place.
 *
 * @param list the path of the list that its container is in
 * @param at the container's index in that list
 * @param container the container's name
 * @param index the port's index in the container
 * @param name empty where it has none
 * @param number the container port
 * @param hostPort 0 where it has none
 * @param hostIp empty where it has none
 */
record PlacedPort(
        FieldPath list,
        int at,
        String container,
        int index,
        String name,
        int number,
        String protocol,
        int hostPort,
        String hostIp) {

    /** The port's path. */
    FieldPath path() {
        return list.index(at).child("ports").index(index);
    }

    /** This port as the other place of a finding. */
    List<Finding.Related> related() {
        return List.of(Finding.Related.of(container, path()));
    }
}
