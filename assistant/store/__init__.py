"""Events kept: in memory or on disk, behind one seam."""
