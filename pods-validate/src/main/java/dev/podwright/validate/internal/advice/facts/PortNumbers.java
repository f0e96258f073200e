package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EnvVar;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers in the texts of a pod's containers that can be ports, and whether its containers declare their ports. */
public final class PortNumbers {
    private static final int SEVERAL = -1;

    private final PodFacts pod;
    /** The position of the container that stays and has a number in a text, or {@link #SEVERAL}. */
    private final Map<Integer, Integer> holders = new HashMap<>();

    private int withoutPorts;

    PortNumbers(PodFacts pod) {
        this.pod = pod;
        for (PodContainer container : pod.containers()) {
            if (PodFacts.stays(container)) {
                withoutPorts += container.ports().isEmpty() ? 1 : 0;
                ContainerCommon each = container.container();
                int position = pod.position(container);
                read(each.command(), position);
                read(each.args(), position);
                for (EnvVar variable : each.env()) {
                    read(variable.value() == null ? "" : variable.value(), position);
                }
            }
        }
    }

    private void read(List<String> words, int position) {
        for (String word : words) {
            read(word, position);
        }
    }

    private void read(String text, int position) {
        int at = 0;
        while (at < text.length()) {
            int end = Ports.digitsEnd(text, at, text.length());
            int number = Ports.number(text, at, end);
            if (number > 0) {
                holders.merge(number, position, (a, b) -> a.equals(b) ? a : SEVERAL);
            }
            at = end + 1;
        }
    }

    /**
     * Whether the ports of all other containers that stay seem to be known, and one of them is not this: each declares
     * some, and no text of theirs has the number.
     */
    public boolean areKnown(PodContainer container, int port) {
        boolean own = PodFacts.stays(container) && container.ports().isEmpty();
        int holder = holders.getOrDefault(port, pod.position(container));
        return withoutPorts == (own ? 1 : 0) && holder == pod.position(container);
    }
}
