package nl.kiem.initiative;

import nl.kiem.events.testkit.ServiceShape;

class ShapeTest implements ServiceShape {}
