package nl.kiem.scaling;

import nl.kiem.events.testkit.ServiceShape;

class ShapeTest implements ServiceShape {}
