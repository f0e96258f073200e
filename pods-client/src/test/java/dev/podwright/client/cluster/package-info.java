/** A cluster with controllers and simulated nodes, for integration tests. */
package dev.podwright.client.cluster;
