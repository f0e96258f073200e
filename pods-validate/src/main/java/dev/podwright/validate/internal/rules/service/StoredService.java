package dev.podwright.validate.internal.rules.service;

import dev.podwright.model.service.ServiceSpec;
import java.util.Map;

/**
 * A Service as it is stored. Values that it has already are not judged by newer rules.
 *
 * @param annotations those of the object
 */
public record StoredService(ServiceSpec spec, Map<String, String> annotations) {}
